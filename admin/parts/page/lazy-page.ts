import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const retryMilliseconds = 3_000;

/**
 * A page whose files are loaded when it is opened first. If they cannot be loaded, the window opens the page again as soon as the gateway
 * answers: without a network none of them came, and after an update of the gateway they have other names.
 */
export function lazyPage(
  load: () => Promise<{ default: ComponentType }>,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => {
    try {
      return await load();
    } catch {
      while (!(await isServed())) await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
      location.reload();
      return new Promise<never>(() => undefined);
    }
  });
}

/** Whether the gateway serves the page at present. */
async function isServed(): Promise<boolean> {
  try {
    return (await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } })).ok;
  } catch {
    return false;
  }
}
