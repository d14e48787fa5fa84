import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A page that can be loaded before it is shown. */
export type LazyPage = LazyExoticComponent<ComponentType> & { preload: () => void };

const retryMilliseconds = 3_000;

/**
 * A page whose files are loaded when it is opened first. If they cannot be loaded, the window opens the page again as soon as the gateway
 * answers: without a network none of them came, and after an update of the gateway they have other names.
 */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): LazyPage {
  const component = lazy(async () => {
    try {
      return await load();
    } catch {
      while (!(await isServed())) await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
      location.reload();
      return new Promise<never>(() => undefined);
    }
  });
  const preload = (): void => {
    // What fails here is reported when the page is opened.
    load().catch(() => undefined);
  };
  return Object.assign(component, { preload });
}

/** Whether the gateway serves the page at present. */
async function isServed(): Promise<boolean> {
  try {
    return (await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } })).ok;
  } catch {
    return false;
  }
}
