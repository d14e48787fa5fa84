import { useCallback, useState, type RefCallback } from 'react';

/** The inner width of an element in CSS pixels, which follows the window, and the reference for the element. Null until it is shown. */
export function useElementWidth(): [number | null, RefCallback<HTMLElement>] {
  const [width, setWidth] = useState<number | null>(null);
  const reference = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = (): void => {
      setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [width, reference];
}
