import { firstFailure, type Failure } from '../../parts/failure';
import { localAddress } from '../../parts/pdf/pdf-document';

/** The end of an upload: the number of pages that the gateway counted, or why it refused the file. */
export type UploadEnd = { pages: number; failure: null } | { pages: null; failure: Failure };

interface UploadAnswer {
  pages?: number;
  errors?: { message: string; extensions?: unknown }[];
}

/** Puts a file to the address of its upload, and reports which share of it is sent. Only XMLHttpRequest tells the progress. */
export function putFile(
  url: string,
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<UploadEnd> {
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
    signal.addEventListener('abort', () => {
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
