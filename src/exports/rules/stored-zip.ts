const table = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

const firstDay = 0x0021; // January 1, 1980, the first that the format knows: no file has a time of its own
const largest = 0xffffffff;

/**
 * A ZIP archive (APPNOTE 6.3) of files as they are, not compressed: the same files in the same order give the same bytes
 * everywhere. Names are ASCII. Throws RangeError for what the format without its 64-bit parts cannot hold.
 */
export function storedZip(files: readonly (readonly [name: string, content: Uint8Array])[]): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(10, 0); // version 1.0 opens it
    head.writeUInt16LE(firstDay, 8);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name, 'latin1'), content]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    listed.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u000a\u0000'), head, entry, Buffer.from(name, 'latin1')]));
    parts.push(bytes);
    at += bytes.length;
  }
  const list = Buffer.concat(listed);
  if (at + list.length > largest || files.length > 0xffff) throw new RangeError('too much for a ZIP file');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), end]);
}
