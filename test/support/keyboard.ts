import type { Locator, Page } from 'playwright-core';

/** The element that has the focus, as a user sees it. */
interface FocusStop {
  /** The tag of the element and its label. */
  name: string;
  /** True if nothing has the focus. */
  isNowhere: boolean;
  /** The reason why the focus cannot be seen; null if it can. */
  fault: string | null;
}

/**
 * Describes the focus, in the browser. It has to be marked by an outline of at least two pixels of which at most one edge is cut off
 * (WCAG 2.4.7), and the middle of the element must not lie under anything else (WCAG 2.4.11). The fields of React Aria are invisible; the
 * element around them is marked.
 */
const describeFocus = `(() => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body)
    return { name: 'nothing', isNowhere: true, fault: 'nothing has the focus' };
  const shown = activeElement.closest('[data-focus-visible]') ?? activeElement;
  const label = activeElement.getAttribute('aria-label') ?? (activeElement.labels?.[0] ?? shown).textContent.trim().slice(0, 40);
  const name = activeElement.localName + ' "' + label + '"';
  const stop = (fault) => ({ name, isNowhere: false, fault });
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(shown);
  const width = parseFloat(outlineWidth);
  if (outlineStyle === 'none' || width < 2) return stop('has no mark');
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isLarge = right - left > innerWidth / 2 && bottom - top > innerHeight / 2;
  const hit = document.elementFromPoint(x, y);
  if (!isLarge && (hit === null || !(shown.contains(hit) || hit.contains(shown))))
    return stop('lies under ' + (hit === null ? 'the edge of the window' : hit.className || hit.localName));
  let [low, near, high, far] = [0, 0, innerWidth, innerHeight];
  for (let each = shown.parentElement; each !== null; each = each.parentElement) {
    if (getComputedStyle(each).overflow === 'visible') continue;
    const box = each.getBoundingClientRect();
    [low, near] = [Math.max(low, box.left), Math.max(near, box.top)];
    [high, far] = [Math.min(high, box.right), Math.min(far, box.bottom)];
  }
  const reach = parseFloat(outlineOffset) + width / 2;
  const edges = [left - reach > low, top - reach > near, right + reach < high, bottom + reach < far];
  return stop(edges.filter(Boolean).length < 3 ? 'has a mark that is cut off' : null);
})()`;

/** The last stop on the way back. */
const firstStop = 'a "Zum Inhalt"';

/** The keyboard of a user without a mouse, who has to see the focus at each step. */
export class Keyboard {
  /** The stops at which the focus could not be seen. */
  readonly faults = new Set<string>();

  constructor(private readonly page: Page) {}

  /** Presses keys, one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes to the element with Tab, and looks at the focus on the way. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor({ state: 'attached' });
    const passed: string[] = [];
    for (let steps = 0; steps < 150; steps += 1) {
      await this.press(key);
      passed.push((await this.look()).name);
      if (await this.isOn(target)) return;
    }
    throw new Error(`The keyboard does not reach ${String(target)}, only ${passed.slice(0, 60).join(', ')}.`);
  }

  /** Goes to the element with Tab, and presses Enter on it. */
  async enter(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press('Enter');
  }

  /** Fills in the field with this label. */
  async fill(target: Locator, text: string): Promise<void> {
    if (!(await this.isOn(target))) await this.tabTo(target);
    await this.type(text);
  }

  /** Tests whether the element or something in it has the focus. */
  async isOn(target: Locator): Promise<boolean> {
    return (await target.and(this.page.locator(':focus-within')).count()) > 0;
  }

  /** The focus now; a fault of it is kept. */
  async look(): Promise<FocusStop> {
    const stop = await this.page.evaluate<FocusStop>(describeFocus);
    if (stop.fault !== null && !stop.isNowhere) this.faults.add(`${stop.name} ${stop.fault}`);
    return stop;
  }

  /** Walks with Tab from here to the end of the page, and back to its first link; returns the names of the stops. */
  async walk(): Promise<string[]> {
    const names: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let steps = 0; steps < 150; steps += 1) {
        await this.press(key);
        const { name, isNowhere } = await this.look();
        if (isNowhere) break;
        names.push(name);
        if (key === 'Shift+Tab' && name === firstStop) break;
      }
    }
    return names;
  }

  /** Puts the focus on each control in a part of the page; returns the number of stops. */
  async visit(part: string): Promise<number> {
    // Browsers mark the focus only if the last input came from the keyboard.
    await this.press('Shift');
    const stops = await this.page.evaluate<FocusStop[]>(`(async () => {
      const stops = [];
      for (const each of document.querySelectorAll('${part} :is(a[href], button, input, select, textarea, summary)')) {
        each.focus();
        await new Promise((done) => setTimeout(done));
        if (document.activeElement === each) stops.push(${describeFocus});
      }
      return stops;
    })()`);
    for (const { name, fault } of stops) if (fault !== null) this.faults.add(`${name} ${fault}`);
    return stops.length;
  }
}
