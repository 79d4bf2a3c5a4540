// A folder as a zip whose files are stored as they are: enough for an upload, and no library.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { crc32 } from 'node:zlib'

function files(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? files(path) : [path]))
}

/**
 * @param change what a file is to say, by its path in the folder and its text
 * @param more files beside those of the folder, their texts by their paths
 */
export function zipped(folder, change = (_, text) => text, more = {}) {
  const all = new Map(files(folder).map((file) => [relative(folder, file), file]))
  const local = []
  const central = []
  let at = 0
  for (const path of [...all.keys(), ...Object.keys(more)]) {
    const name = Buffer.from(path)
    const content = Buffer.from(more[path] ?? change(path, readFileSync(all.get(path), 'utf8')))
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800, 2)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(content.length, 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, content)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), head, tail, name)
    at += 30 + name.length + content.length
  }
  const size = central.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length / 5, 4)
  end.writeUInt16LE(central.length / 5, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, ...central, Buffer.from('PK\x05\x06', 'latin1'), end])
}
