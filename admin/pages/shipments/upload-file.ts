import type { Client } from '@urql/core';
import { failureOf, firstFailure, type Failure } from '../../parts/data/failure';
import { localAddress } from '../../parts/pdf/pdf-document';
import { CreateUploadDocument } from './create-upload.generated';

/** The end of a PUT: the number of pages that the gateway counted, or why it refused the file. */
type UploadEnd = { pages: number; failure: null } | { pages: null; failure: Failure };

/** A file that the gateway has: its upload and its pages, or why it was refused. */
export type Uploaded =
  { uploadId: string; pages: number; failure: null } | { uploadId: null; pages: null; failure: Failure };

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

/** Who watches an upload, and can stop it. */
interface UploadWatch {
  onProgress: (share: number) => void;
  signal?: AbortSignal | undefined;
}

interface UploadAnswer {
  pages?: number;
  errors?: { message: string; extensions?: unknown }[];
}

/** Puts a file to the address of its upload, and reports which share of it is sent. Only XMLHttpRequest tells the progress. */
function putFile(url: string, file: File, { signal, onProgress }: UploadWatch): Promise<UploadEnd> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', localAddress(url));
    request.setRequestHeader('content-type', 'application/pdf');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('loadend', () => {
      resolve(endOf(request.responseText));
    });
    signal?.addEventListener('abort', () => {
      request.abort();
    });
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
