import { useEffect, useState } from 'react';

/** The value as it is once it has not changed for a moment, for what need not follow every key and click. */
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
