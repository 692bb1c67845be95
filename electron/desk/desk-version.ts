// The version a desk says it is: that of the package it was built from.

import about from '../../package.json' with { type: 'json' }

export const deskVersion: string = about.version
