import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch';
import { Page } from './page';
import icon from './icon.svg';
import './entrance.css';

/** A page for visitors: one column in the middle, with a choice of the language. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="entrance">
      <header className="entrance-head">
        <img src={icon} alt="" width="32" height="32" />
        <span className="entrance-name">Vieraugen</span>
        <LanguageSwitch />
      </header>
      <div className="entrance-body">
        <Page title={title}>{children}</Page>
      </div>
    </div>
  );
}
