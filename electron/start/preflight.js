// First file of every command: plain JavaScript that an old Node can read too. Sees that Node is new enough to run the
// sources and that the packages are there, says plainly what is missing, and hands over to the source named.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [entry = '', ...rest] = process.argv.slice(2)
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24

if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  say(
    '尚未安装依赖：请先运行 npm ci，再运行 npm start。',
    'Nothing is installed yet: run `npm ci`, then `npm start`.',
  )
} else if (isNewEnough) {
  process.argv.splice(1, 2, join(root, entry))
  await import(pathToFileURL(join(root, entry)).href)
} else {
  startWithOwnNode()
}

// `npm run` finds the Node that came with the packages by itself; a person who types `node` may have another.
function startWithOwnNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) {
    process.exitCode = spawnSync(own, [join(root, entry), ...rest], { stdio: 'inherit' }).status ?? 1
    return
  }
  say(
    `案时需要 Node 24，这里是 ${process.version}。运行 npm ci 会带来它，再运行 npm start。`,
    `Anshi needs Node 24 and this is ${process.version}. \`npm ci\` brings it; then run \`npm start\`.`,
  )
}

function say(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`)
  process.exitCode = 1
}
