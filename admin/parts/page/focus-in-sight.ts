/**
 * Scrolls to the control that the keyboard has reached. Browsers scroll only to a control that is entirely out of sight, and to the invisible
 * field of a checkbox instead of its label.
 */
export function keepFocusInSight(): void {
  // An element that scrolls between the press and the release of a mouse button loses the click.
  let isPointing = false;
  addEventListener('pointerdown', () => (isPointing = true), true);
  addEventListener('keydown', () => (isPointing = false), true);
  document.addEventListener('focusin', ({ target }) => {
    if (isPointing || !(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    (target.closest('label') ?? target).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
