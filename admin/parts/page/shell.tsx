import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../action/button';
import icon from './icon.svg';
import { Notice } from './notice';
import { useSession, useViewer } from '../session/session';
import { useWording, type Text } from '../text/text';
import './shell.css';

/** A page in the navigation. */
export interface MenuEntry {
  path: string;
  title: Text;
  menu?: 'WORK' | 'ADMINISTRATION' | 'OWN';
}

const menus = {
  WORK: { de: 'Briefe', en: 'Letters' },
  ADMINISTRATION: { de: 'Verwaltung', en: 'Administration' },
  OWN: { de: 'Für mich', en: 'For me' },
} as const satisfies Record<string, Text>;

/** The frame of all pages: navigation, who is logged in, and the state of the connection. */
export function Shell({ entries, children }: { entries: readonly MenuEntry[]; children: ReactNode }) {
  const word = useWording();
  const { isReached, logOut } = useSession();
  const { account, user } = useViewer();
  const [location] = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    setOpen(false);
  }, [location]);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {word({ de: 'Zum Inhalt', en: 'Skip to content' })}
      </a>
      <header className="shell-head">
        <Link href="/" className="shell-brand">
          <img src={icon} alt="" width="28" height="28" />
          <span className="user-text">{account?.company ?? 'Vieraugen'}</span>
        </Link>
        <div className="shell-menu-button">
          <Button
            onPress={() => {
              setOpen(!isOpen);
            }}
          >
            {word({ de: 'Menü', en: 'Menu' })}
          </Button>
        </div>
      </header>
      <nav
        className="shell-navigation"
        data-open={isOpen || undefined}
        aria-label={word({ de: 'Seiten', en: 'Pages' })}
      >
        {(['WORK', 'ADMINISTRATION', 'OWN'] as const).map((menu) => {
          const listed = entries.filter((entry) => entry.menu === menu);
          return listed.length === 0 ? null : (
            <div key={menu} className="shell-menu">
              <h2>{word(menus[menu])}</h2>
              <ul>
                {listed.map(({ path, title }) => (
                  <li key={path}>
                    <Link href={path} {...(isWithin(location, path, entries) && { 'aria-current': 'page' })}>
                      {word(title)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
        <div className="shell-viewer">
          <span className="user-text">
            {user?.firstName} {user?.lastName}
          </span>
          <Button
            look="quiet"
            onPress={() => {
              void logOut();
            }}
          >
            {word({ de: 'Abmelden', en: 'Log out' })}
          </Button>
        </div>
      </nav>
      <div className="shell-content">
        {!isReached && (
          <div className="shell-notice">
            <Notice kind="warn">
              {word({
                de: 'Keine Verbindung zum Server. Die Seite verbindet sich von selbst wieder; Ihre Eingaben bleiben erhalten.',
                en: 'No connection to the server. The page reconnects by itself; your input is kept.',
              })}
            </Notice>
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

/** Tests whether the address belongs to the entry: its own, or one below it that is no other entry's. */
function isWithin(location: string, path: string, entries: readonly MenuEntry[]): boolean {
  if (location === path) return true;
  return (
    path !== '/' &&
    location.startsWith(`${path}/`) &&
    !entries.some((entry) => entry.menu !== undefined && entry.path === location)
  );
}
