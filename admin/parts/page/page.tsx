import { useEffect, useRef, type ReactNode } from 'react';
import './page.css';

interface PageProps {
  title: string;
  /** Buttons of the whole page. */
  actions?: ReactNode;
  /** `filled` for a page whose table or reader takes the rest of the window. */
  layout?: 'flowing' | 'filled';
  children: ReactNode;
}

/** A page with its title, which gets the focus when the page opens, so that screen readers begin there. */
export function Page({ title, actions, layout = 'flowing', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Vieraugen`;
  }, [title]);
  useEffect(() => {
    // A field that asks for the focus itself keeps it.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className={`page page-${layout}`} id="content">
      <header className="page-header">
        <h1 ref={heading} tabIndex={-1} className="user-text">
          {title}
        </h1>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}

/** A part of a page with a heading of its own. */
export function Section({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <section className="section" aria-label={title}>
      <header className="section-header">
        <h2 className="user-text">{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
