import { createElement, lazy, useState, type ComponentType } from 'react';

/** A page that can be loaded before it is shown. */
export type LazyPage = ComponentType & { preload: () => Promise<void> };

const retryMilliseconds = 3_000;

/**
 * A page whose files are loaded when it is opened first. If they cannot be loaded, the window opens the page again as soon as the gateway
 * answers: without a network none of them came, and after an update of the gateway they have other names.
 */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): LazyPage {
  let loaded: ComponentType | null = null;
  const loadOnce = async (): Promise<{ default: ComponentType }> => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const awaited = lazy(async () => {
    try {
      return await loadOnce();
    } catch {
      // A file that stays missing for a while, as between two gateways during an update, must not make the window flicker.
      await wait(retryMilliseconds - performance.now());
      while (!(await isServed())) await wait(retryMilliseconds);
      location.reload();
      return new Promise<never>(() => undefined);
    }
  });
  function OpenedPage() {
    // A page that is already loaded must not suspend: React shows suspended content after 300 ms at the earliest.
    const [component] = useState<ComponentType>(() => loaded ?? awaited);
    return createElement(component);
  }
  // Failures are reported when the page is opened.
  const preload = (): Promise<void> =>
    loadOnce().then(
      () => undefined,
      () => undefined,
    );
  return Object.assign(OpenedPage, { preload });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Tests whether the gateway serves the page at present. */
async function isServed(): Promise<boolean> {
  try {
    return (await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } })).ok;
  } catch {
    return false;
  }
}
