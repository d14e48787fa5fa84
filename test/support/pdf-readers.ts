import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The result of another reader: the number of pages, or null if it cannot open the file. */
export interface OtherOpinions {
  readonly qpdf: number | null;
  readonly poppler: number | null;
  /** True if every page loads in both. */
  readonly everyPageLoads: boolean;
}

interface Opinion {
  pages: number | null;
  everyPageLoads: boolean;
}

interface Output {
  stdout: string;
  stderr: string;
}

const opensNot: Opinion = { pages: null, everyPageLoads: false };

const run = promisify(execFile);
const qpdfWarned = 3;

/** The results of qpdf and poppler for the file at `path`. */
export async function otherOpinions(path: string): Promise<OtherOpinions> {
  const [qpdf, poppler] = await Promise.all([askQpdf(path), askPoppler(path)]);
  return {
    qpdf: qpdf.pages,
    poppler: poppler.pages,
    everyPageLoads: qpdf.everyPageLoads && poppler.everyPageLoads,
  };
}

/** Tests whether both programs are installed. */
export async function otherReadersAreThere(): Promise<boolean> {
  try {
    await Promise.all([run('qpdf', ['--version']), run('pdfinfo', ['-v'])]);
    return true;
  } catch {
    return false;
  }
}

/** The pages that qpdf would copy or print; `--show-npages` only repeats what the file claims. */
async function askQpdf(path: string): Promise<Opinion> {
  const answer = await answerOf('qpdf', ['--json', '--json-key=pages', path], [0, qpdfWarned]);
  if (answer === null) return opensNot;
  const { pages } = JSON.parse(answer.stdout) as { pages: unknown[] };
  return {
    pages: pages.length,
    everyPageLoads: !answer.stderr.includes('attempted on object of type'),
  };
}

async function askPoppler(path: string): Promise<Opinion> {
  const answer = await answerOf('pdfinfo', ['-f', '1', '-l', '-1', path], [0]);
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(answer?.stdout ?? '')?.[1] ?? 0);
  if (answer === null || pages === 0 || answer.stderr.includes('May not be a PDF file')) return opensNot;
  // A page that does not load is shown as one of no size.
  const loaded = answer.stdout.match(/^Page\s+\d+ size:(?!\s+0 x 0 )/gm)?.length ?? 0;
  return { pages, everyPageLoads: loaded === pages };
}

/** The output of a program; null unless it ends with one of these codes. */
async function answerOf(program: string, parameters: string[], codes: number[]): Promise<Output | null> {
  try {
    return await run(program, parameters, { maxBuffer: 2 ** 28 });
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number | string } & Output;
    if (typeof code !== 'number') throw error;
    return codes.includes(code) ? { stdout, stderr } : null;
  }
}
