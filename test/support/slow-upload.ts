import { request } from 'node:http';

/** A file that is on its way to an upload's address: its first half has gone, the second follows when it is finished. */
export interface SlowUpload {
  /** Sends the rest; gives the status of the answer. */
  finish(): Promise<number>;
}

/** Begins to put a file to an upload's address, and waits until the gateway has begun to read it. */
export async function beginUpload(url: string, bytes: Uint8Array): Promise<SlowUpload> {
  const half = Math.floor(bytes.length / 2);
  const put = request(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/pdf', 'content-length': bytes.length, expect: '100-continue' },
  });
  const answered = new Promise<number>((resolve, reject) => {
    put.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    put.on('error', reject);
  });
  // Whoever never finishes has nobody to tell.
  answered.catch(() => undefined);
  await new Promise<void>((resolve) => {
    put.on('continue', resolve);
    put.flushHeaders();
  });
  await new Promise<void>((resolve) => {
    put.write(bytes.subarray(0, half), () => {
      resolve();
    });
  });
  // The address was looked at when the head came; a moment is enough for that, and too little does no harm but prove less.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return {
    finish: async () => {
      put.end(bytes.subarray(half));
      return answered;
    },
  };
}
