import type * as Pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session';

/** A PDF that is open, with the library that draws it. */
export interface OpenPdf {
  library: typeof Pdfjs;
  document: Pdfjs.PDFDocumentProxy;
  /** The size of the first page, which stands for those not seen yet. */
  firstPage: PageSize;
}

/** The size of a page in points. */
export interface PageSize {
  width: number;
  height: number;
}

/** Why a PDF is not shown: the gateway does not give it (any more), or it cannot be read. */
export type PdfFailure = 'UNREACHABLE' | 'GONE' | 'UNREADABLE';

/** The result of opening a PDF. */
export type PdfState =
  | { kind: 'LOADING' }
  | { kind: 'OPEN'; pdf: OpenPdf }
  | { kind: 'FAILED'; failure: PdfFailure };

/** Which PDF: its address, and what changes whenever the file behind it may have been replaced. */
export interface PdfSource {
  url: string;
  version: string;
}

/** The address of a document on the page's own origin, whatever name the gateway has for itself. */
export function localAddress(url: string): string {
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}

/** Opens a PDF while the component is shown; the next one can be opened ahead, so that it is there at once. */
export function usePdf(source: PdfSource): PdfState & { retry: () => void } {
  const { hasEnded } = useSession();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<PdfState & { key: string }>({ kind: 'LOADING', key: '' });
  const { url, version } = source;
  const key = `${url} ${version} ${attempt}`;
  useEffect(() => {
    let isLeft = false;
    const show = (next: PdfState): void => {
      if (!isLeft) setState({ ...next, key });
    };
    const use = startUse(key, url);
    use.opened.then(
      (pdf) => {
        show({ kind: 'OPEN', pdf });
      },
      (error: unknown) => {
        show({ kind: 'FAILED', failure: failureOf(error) });
      },
    );
    return () => {
      isLeft = true;
      use.end();
    };
  }, [key, url]);
  const retry = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  const isRefused = state.kind === 'FAILED' && state.failure === 'UNREACHABLE';
  useEffect(() => {
    // What was refused for want of a session is asked for again after the login in place.
    if (!isRefused || !hasEnded) return undefined;
    return retry;
  }, [isRefused, hasEnded, retry]);
  return state.key === key ? { ...state, retry } : { kind: 'LOADING', retry };
}

interface UsedPdf {
  opened: Promise<OpenPdf>;
  users: number;
  close: () => Promise<void>;
}

const used = new Map<string, UsedPdf>();

/** Opens a PDF, or joins who has it open. The last one to end its use closes it. */
function startUse(key: string, url: string): { opened: Promise<OpenPdf>; end: () => void } {
  const pdf = used.get(key) ?? open(url);
  used.set(key, pdf);
  pdf.users += 1;
  return {
    opened: pdf.opened,
    end: () => {
      pdf.users -= 1;
      // Whoever opened it ahead ends its use just before the one who shows it begins.
      setTimeout(() => {
        if (pdf.users > 0 || used.get(key) !== pdf) return;
        used.delete(key);
        void pdf.close();
      });
    },
  };
}

/** The time for a document to end by itself before its worker is stopped. */
const graceMilliseconds = 2_000;

/** Workers whose document has ended, for the next one. */
const idleWorkers: Pdfjs.PDFWorker[] = [];
const mostIdleWorkers = 2;

/** Each open document has a worker to itself: one that is endless or huge ends with its page and takes no other along. */
function open(url: string): UsedPdf {
  const loaded = load(url);
  return {
    users: 0,
    opened: loaded.then(async ({ library, task }) => {
      const document = await task.promise;
      const firstPage = sizeOf(await document.getPage(1));
      return { library, document, firstPage };
    }),
    close: async () => {
      const { task, worker } = await loaded;
      const hasEnded = await Promise.race([
        task.destroy().then(
          () => true,
          () => false,
        ),
        new Promise<false>((resolve) => {
          setTimeout(resolve, graceMilliseconds, false);
        }),
      ]);
      if (hasEnded && idleWorkers.length < mostIdleWorkers) idleWorkers.push(worker);
      else worker.destroy();
      if (used.size === 0) for (const each of idleWorkers.splice(0)) each.destroy();
    },
  };
}

async function load(url: string) {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  library.GlobalWorkerOptions.workerSrc = workerUrl;
  const worker = idleWorkers.pop() ?? new library.PDFWorker();
  const resources = `/assets/pdfjs-${library.version}/`;
  const task = library.getDocument({
    url: localAddress(url),
    worker,
    verbosity: library.VerbosityLevel.ERRORS,
    // The page's policy allows neither evaluation nor WebAssembly: images in rare formats are decoded by slower scripts.
    isEvalSupported: false,
    useWasm: false,
    wasmUrl: `${resources}wasm/`,
    // What is not embedded looks alike on all computers.
    useSystemFonts: false,
    standardFontDataUrl: `${resources}standard_fonts/`,
    cMapUrl: `${resources}cmaps/`,
    useWorkerFetch: true,
    enableXfa: false,
  });
  return { library, worker, task };
}

/** The size of a page at its own rotation. */
export function sizeOf(page: Pdfjs.PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

function failureOf(error: unknown): PdfFailure {
  const { name, status } = error as { name?: string; status?: number };
  if (name === 'ResponseException') return status === 404 ? 'GONE' : 'UNREACHABLE';
  return name === 'InvalidPDFException' || name === 'PasswordException' ? 'UNREADABLE' : 'UNREACHABLE';
}
