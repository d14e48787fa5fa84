import { Transform } from 'node:stream';

const mark = Buffer.from('%PDF-');

/** At most a kilobyte precedes the header; PDFium looks no further. */
const window = 1024 + mark.length;

/** The offset of a PDF's header; null if more than a kilobyte precedes it, or if there is none. */
export function headerOffset(start: Uint8Array): number | null {
  const offset = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, window)).indexOf(mark);
  return offset < 0 ? null : offset;
}

/**
 * Drops the bytes before the header, such as the head of an HTTP response. Readers count a PDF's offsets from its header, so the
 * file reads the same without them, and all readers agree about its beginning. Without a header nothing passes.
 */
export function dropBytesBeforeHeader(): Transform {
  let state: 'WAITING' | 'FOUND' | 'ABSENT' = 'WAITING';
  let start = Buffer.alloc(0);
  const look = (stream: Transform): void => {
    const offset = headerOffset(start);
    state = offset === null ? 'ABSENT' : 'FOUND';
    if (offset !== null) stream.push(start.subarray(offset));
    start = Buffer.alloc(0);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (state === 'FOUND') this.push(chunk);
      if (state === 'WAITING') {
        start = Buffer.concat([start, chunk]);
        if (start.length >= window) look(this);
      }
      done();
    },
    flush(done) {
      if (state === 'WAITING') look(this);
      done();
    },
  });
}
