import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What another reader finds in a file: its number of pages, or null where it can't open the file. */
export interface OtherOpinions {
  readonly qpdf: number | null;
  readonly poppler: number | null;
  /** Whether each page loads in poppler without a complaint. */
  readonly everyPageLoads: boolean;
}

const run = promisify(execFile);
const qpdfWarned = 3;

/** What qpdf and poppler find in the file at `path`. */
export async function otherOpinions(path: string): Promise<OtherOpinions> {
  const [qpdf, [poppler, everyPageLoads]] = await Promise.all([pagesOfQpdf(path), pagesOfPoppler(path)]);
  return { qpdf, poppler, everyPageLoads };
}

/** Whether both programs are installed. */
export async function otherReadersAreThere(): Promise<boolean> {
  try {
    await Promise.all([run('qpdf', ['--version']), run('pdfinfo', ['-v'])]);
    return true;
  } catch {
    return false;
  }
}

/** The pages that qpdf would copy or print; `--show-npages` only repeats what the file claims. */
async function pagesOfQpdf(path: string): Promise<number | null> {
  const output = await outputOf('qpdf', ['--json', '--json-key=pages', path], [0, qpdfWarned]);
  if (output === null) return null;
  return (JSON.parse(output) as { pages: unknown[] }).pages.length;
}

async function pagesOfPoppler(path: string): Promise<[number | null, boolean]> {
  const output = await outputOf('pdfinfo', ['-f', '1', '-l', '-1', path], [0]);
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(output ?? '')?.[1] ?? 0);
  if (output === null || pages === 0) return [null, false];
  return [pages, output.match(/^Page\s+\d+ size:/gm)?.length === pages];
}

async function outputOf(program: string, parameters: string[], codes: number[]): Promise<string | null> {
  try {
    const { stdout } = await run(program, parameters, { maxBuffer: 2 ** 28 });
    return stdout;
  } catch (error) {
    const { code, stdout } = error as { code?: number | string; stdout?: string };
    if (typeof code !== 'number') throw error;
    return codes.includes(code) ? (stdout ?? '') : null;
  }
}
