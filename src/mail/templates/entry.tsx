import type { ReactNode } from 'react';
import { Frame } from './layout.js';
import { styles } from './styles.js';

/** An entry of a list: a title, optionally with a figure at the right, and lines with details. */
export function Entry({
  title,
  figure,
  children,
}: {
  title: ReactNode;
  figure?: string;
  children: ReactNode;
}) {
  return (
    <Frame className="entry line" style={styles.entry}>
      <tr>
        <td style={styles.entryTitle} colSpan={figure === undefined ? 2 : 1}>
          {title}
        </td>
        {figure !== undefined && (
          <td className="figure" style={styles.entryFigure}>
            {figure}
          </td>
        )}
      </tr>
      <tr>
        <td style={styles.entryMore} colSpan={2}>
          {children}
        </td>
      </tr>
    </Frame>
  );
}

/** A smaller line of an entry. */
export function EntryLine({ children }: { children: ReactNode }) {
  return (
    <div className="muted" style={styles.small}>
      {children}
    </div>
  );
}

/** The number of entries that the list omits; nothing if it is complete. */
export function More({ sentence, count }: { sentence: (count: number) => string; count: number }) {
  if (count <= 0) return null;
  return (
    <p className="muted" style={styles.more}>
      {sentence(count)}
    </p>
  );
}
