import type { ReactNode } from 'react';
import { Frame } from './layout.js';
import { styles } from './styles.js';

/** One thing of a list: what it is, with a figure at the right if it has one, and below it lines that tell more. */
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

/** How many there are that the list leaves out; nothing where it leaves none out. */
export function More({ sentence, count }: { sentence: (count: number) => string; count: number }) {
  if (count <= 0) return null;
  return (
    <p className="muted" style={styles.more}>
      {sentence(count)}
    </p>
  );
}
