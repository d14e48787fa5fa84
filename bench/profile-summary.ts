import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Profiler } from 'node:inspector';
import type { Program } from './processes.js';

const lines = 25;

/** Tells a program that was started with the profiler to begin a profile, or to end it and write it to the file. */
export async function switchProfile({ child }: Program, file: string): Promise<void> {
  const done = once(child, 'message');
  child.send({ profile: file });
  await done;
}

/** Where the time of a profile went: the 25 functions with the most time of their own, and the sums by package or folder. */
export async function summarize(file: string): Promise<string> {
  const profile = JSON.parse(await readFile(file, 'utf8')) as Profiler.Profile;
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const byFunction = new Map<string, number>();
  const byPlace = new Map<string, number>();
  let busy = 0;
  profile.samples?.forEach((id, index) => {
    const frame = nodes.get(id);
    if (frame === undefined || frame.functionName === '(idle)') return;
    const time = profile.timeDeltas?.[index] ?? 0;
    busy += time;
    add(byFunction, `${frame.functionName || '(anonymous)'} ${shortened(frame)}`, time);
    add(byPlace, placeOf(frame), time);
  });
  const table = (sums: Map<string, number>): string[] =>
    [...sums]
      .sort(([, one], [, other]) => other - one)
      .slice(0, lines)
      .map(([name, time]) => `${((100 * time) / busy).toFixed(1).padStart(6)} %  ${name}`);
  return ['by function', ...table(byFunction), 'by package or folder', ...table(byPlace)].join('\n');
}

function add(sums: Map<string, number>, name: string, time: number): void {
  sums.set(name, (sums.get(name) ?? 0) + time);
}

function shortened({ url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']): string {
  return url === '' ? '' : `${url.replace(/^.*\/(node_modules|build)\//, '')}:${lineNumber + 1}`;
}

function placeOf({ functionName, url }: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'JavaScript built in';
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return inPackage ?? /build\/(src\/[^/]+)/.exec(url)?.[1] ?? url.replace(/^(node:[^/]+).*/, '$1');
}
