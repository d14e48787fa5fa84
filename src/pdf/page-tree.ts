import type { PlainCopy } from './plain-copy.js';
import type { Position } from './values.js';

/** The page tree is broken: it reaches a branch twice, or lists an object that is not a page. */
export class BrokenPageTree extends Error {}

/** A page with its own or inherited boxes: raw values, undefined if missing. */
export interface Leaf {
  readonly page: Position;
  readonly mediaBox: Position | undefined;
  readonly cropBox: Position | undefined;
}

/** A page's size without rotation, in units of user space. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The lengths of sides that ISO 32000 allows for a page, in units of user space (Annex C.2). */
const sides = { shortest: 3, longest: 14_400 };

/** The media box of a page without one, in every viewer: US Letter. */
const letter = [0, 0, 612, 792] as const;

/**
 * The pages below the catalog, each as often as it would be printed, whatever number the tree claims.
 *
 * @throws {BrokenPageTree} if the tree cannot be walked completely.
 */
export function* leavesOf(copy: PlainCopy, catalog: Position): Generator<Leaf> {
  const root = copy.dictionary(copy.entry(catalog, 'Pages'));
  if (root === undefined) throw new BrokenPageTree('There is no page tree.');
  const seen = new Set<Position>();
  const open: Leaf[] = [];
  const visit = function* (node: Leaf): Generator<Leaf> {
    const { page } = node;
    const kids = copy.entry(page, 'Kids');
    const type = copy.entry(page, 'Type');
    const typeName = type === undefined ? undefined : copy.token(type);
    if (kids === undefined && typeName !== '/Pages') yield node;
    else if (copy.array(kids) === undefined || typeName === '/Page' || seen.has(page))
      throw new BrokenPageTree('A branch is none, or is reached twice.');
    else {
      seen.add(page);
      open.push(node);
    }
  };
  const inherit = (page: Position, from?: Leaf): Leaf => ({
    page,
    mediaBox: copy.entry(page, 'MediaBox') ?? from?.mediaBox,
    cropBox: copy.entry(page, 'CropBox') ?? from?.cropBox,
  });

  yield* visit(inherit(root));
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    const kids = copy.array(copy.entry(branch.page, 'Kids'));
    for (const kid of kids === undefined ? [] : copy.elements(kids)) {
      const page = copy.dictionary(kid);
      if (page === undefined || copy.isOfStream(page))
        throw new BrokenPageTree('A page is missing, or is none.');
      yield* visit(inherit(page, branch));
    }
  }
}

/**
 * Tests whether the page has a visible area: its media box, cut to its crop box. Viewers replace an empty or malformed box by one of their
 * choice; a printer may not, so each box must have an area itself.
 */
export function hasArea(copy: PlainCopy, { mediaBox, cropBox }: Leaf): boolean {
  const media = mediaBox === undefined ? [...letter] : boxOf(copy, mediaBox);
  const crop = cropBox === undefined ? media : boxOf(copy, cropBox);
  if (media === null || crop === null || !isPrintable(sizeOf(media)) || isEmpty(sizeOf(crop))) return false;
  const shown = media.map((side, index) =>
    index < 2 ? Math.max(side, crop[index] ?? side) : Math.min(side, crop[index] ?? side),
  );
  return isPrintable(sizeOf(shown));
}

/** Tests whether both sides have an allowed length. */
export function isPrintable({ width, height }: Size): boolean {
  return [width, height].every((side) => side >= sides.shortest && side <= sides.longest);
}

function isEmpty({ width, height }: Size): boolean {
  return !(width > 0 && height > 0);
}

function sizeOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Size {
  return { width: right - left, height: top - bottom };
}

/** Left, bottom, right, top, in any order of corners in the file; null for a malformed box. */
function boxOf(copy: PlainCopy, at: Position): number[] | null {
  const array = copy.array(at);
  if (array === undefined) return null;
  const numbers: number[] = [];
  for (const element of copy.elements(array)) {
    const number = element === undefined ? Number.NaN : Number(copy.token(element));
    if (!Number.isFinite(number) || numbers.length === 4) return null;
    numbers.push(number);
  }
  const [x1, y1, x2, y2] = numbers;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
