import type { Client } from '@urql/core';
import { failureOf, firstFailure, type Failure } from '../../parts/data/failure';
import { timeoutMilliseconds } from '../../parts/data/patient-fetch';
import { localAddress } from '../../parts/pdf/pdf-document';
import { CreateUploadDocument } from './create-upload.generated';

/** The end of a PUT: the number of pages that the gateway counted, or why it refused the file. */
type UploadEnd = { pages: number; failure: null } | { pages: null; failure: Failure };

/** A file that the gateway has: its upload and its pages, or why it was refused. */
export type Uploaded =
  | { uploadId: string; pages: number; failure: null }
  | { uploadId: null; pages: null; failure: Failure };

/** Uploads a file. */
export async function uploadFile(
  client: Client,
  file: File,
  { onProgress, signal }: UploadWatch,
): Promise<Uploaded> {
  const refused = (failure: Failure): Uploaded => ({ uploadId: null, pages: null, failure });
  const { data, error } = await client.mutation(CreateUploadDocument, { input: { filename: file.name } });
  const upload = data?.createUpload?.upload;
  if (upload === undefined) return refused(error === undefined ? { kind: 'UNREACHABLE' } : failureOf(error));
  const { pages, failure } = await putFile(upload.url, file, { onProgress, signal });
  return failure === null ? { uploadId: upload.id, pages, failure } : refused(failure);
}

/** An observer of an upload, and the signal that stops it. */
interface UploadWatch {
  onProgress: (share: number) => void;
  signal?: AbortSignal | undefined;
}

interface UploadAnswer {
  pages?: number;
  errors?: { message: string; extensions?: unknown }[];
}

/**
 * Sends a file to the address of its upload, reports the progress, and aborts after a long time without any. Only XMLHttpRequest reports progress.
 */
function putFile(url: string, file: File, { signal, onProgress }: UploadWatch): Promise<UploadEnd> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', localAddress(url));
    request.setRequestHeader('content-type', 'application/pdf');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    let silence = 0;
    const expectMore = (): void => {
      clearTimeout(silence);
      silence = window.setTimeout(() => {
        request.abort();
      }, timeoutMilliseconds);
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      expectMore();
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('loadend', () => {
      clearTimeout(silence);
      resolve(endOf(request.responseText));
    });
    signal?.addEventListener('abort', () => {
      request.abort();
    });
    expectMore();
    request.send(file);
  });
}

function endOf(text: string): UploadEnd {
  let answer: UploadAnswer = {};
  try {
    answer = JSON.parse(text) as UploadAnswer;
  } catch {
    // Something between the page and the gateway answered, or nothing did.
  }
  return answer.pages === undefined
    ? { pages: null, failure: firstFailure(answer.errors ?? []) }
    : { pages: answer.pages, failure: null };
}
