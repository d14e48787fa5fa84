import type { ReactNode } from 'react';
import { useNarrowWindow } from '../page/window-width';
import { useWording } from '../text/text';
import './filters.css';

interface FiltersProps {
  /** The filter that narrow windows do not fold: usually the search. */
  first: ReactNode;
  /** The number of other filters that are set. */
  active: number;
  children: ReactNode;
  className?: string;
}

/** The filters of a list in a row. Narrow windows fold all but the first, so that the list stays in sight. */
export function Filters({ first, active, children, className = '' }: FiltersProps) {
  const word = useWording();
  const isNarrow = useNarrowWindow();
  if (!isNarrow)
    return (
      <div className={`filters ${className}`}>
        {first}
        {children}
      </div>
    );
  return (
    <div className={`filters ${className}`}>
      {first}
      <details className="folded-filters">
        <summary>
          {word(
            {
              de: 'Filter{active, plural, =0 {} other { (#)}}',
              en: 'Filters{active, plural, =0 {} other { (#)}}',
            },
            { active },
          )}
        </summary>
        <div className="filters">{children}</div>
      </details>
    </div>
  );
}
