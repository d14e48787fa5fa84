import { useEffect, useState } from 'react';

/** The value after a moment without changes, for consumers that need not follow every key and click. */
export function useLater(value: string, milliseconds = 300): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLater(value);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [value, milliseconds]);
  return later;
}
