// What a file attached to a case may be at most.

/** A scanned dossier of several hundred pages; more belongs on a disc with its number written down. */
export const mostAttachmentBytes = 50 * 1024 * 1024

/** Characters of a file's name: what every file system can hold once it is saved again. */
export const longestAttachmentName = 200

export const longestAttachmentLabel = 200
