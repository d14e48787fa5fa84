import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { SearchBox } from '../filter/search-box';
import type { Area, Permission, Scope } from '../schema/types.generated';
import { permissionMeanings } from '../text/permission-meanings';
import { areaMeanings, areaTexts, permissionTexts } from '../text/permission-words';
import { useLanguage, useWording, type Wording } from '../text/text';
import { words } from '../text/words';
import {
  catalogueOf,
  choose,
  chooseArea,
  chosenOf,
  missingNeeds,
  scopeOfArea,
  scopesOfArea,
  type Catalogue,
  type CataloguedArea,
  type Choice,
  type Choices,
  type ChosenGrants,
  type TakenAlong,
} from './grant-choices';
import { noLimits, type ChosenLimits, type Limits } from './grant-limits';
import { choiceTexts, grantTexts } from './grant-texts';
import { PermissionRow } from './permission-row';
import './permission-grid.css';

interface PermissionGridProps {
  areas: readonly CataloguedArea[];
  choices: Choices;
  onChange: (choices: Choices) => void;
  /** The limits of granted permissions. */
  limits: ChosenLimits;
  onLimitsChange: (permission: Permission, limits: Limits) => void;
  /** The choices that are stored: their areas are unfolded at first. */
  stored: Choices;
  /** The gateway's problems with single permissions. */
  problems: ReadonlyMap<Permission, string>;
  /**
   * The settings for the rights of a user, who can be excluded from permissions and holds some of them from other sources: these, and the base
   * role, whose permissions the page does not know. The grid of a role includes all needed permissions.
   */
  ofUser?: { held: ReadonlySet<Permission> };
}

const nobody: ReadonlySet<Permission> = new Set();

/** All permissions that can be granted, by area, each with the choice of its scope. */
export function PermissionGrid({
  areas,
  choices,
  onChange,
  limits,
  onLimitsChange,
  stored,
  problems,
  ofUser,
}: PermissionGridProps) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  const [search, setSearch] = useState('');
  const [taken, setTaken] = useState<readonly TakenAlong[]>([]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<Area>>(
    () => new Set(areas.filter((area) => chosenOf(area, stored).length > 0).map(({ area }) => area)),
  );
  const catalogue = useMemo(() => catalogueOf(areas), [areas]);
  const held = ofUser?.held ?? nobody;
  // The rows keep their functions, so that a choice renders its own row again and no other.
  const latest = useRef({ choices, onChange, onLimitsChange, catalogue, held });
  latest.current = { choices, onChange, onLimitsChange, catalogue, held };
  const adopt = useCallback(
    ({ choices: chosen, taken: along }: ChosenGrants) => {
      setTaken(along);
      // Added permissions scroll into view.
      const touched = areas.filter(({ permissions }) =>
        permissions.some(({ permission }) => along.some((each) => each.permission === permission)),
      );
      setUnfolded((now) => new Set([...now, ...touched.map(({ area }) => area)]));
      latest.current.onChange(chosen);
    },
    [areas],
  );
  const onChoose = useCallback(
    (permission: Permission, choice: Choice | null) => {
      const now = latest.current;
      adopt(choose(now.choices, now.catalogue, permission, choice, now.held));
    },
    [adopt],
  );
  const onLimit = useCallback((permission: Permission, limited: Limits) => {
    latest.current.onLimitsChange(permission, limited);
  }, []);
  const found = useMemo(() => areasFound(areas, search, word), [areas, search, word]);
  return (
    <div className="grants">
      <div className="filters">
        <SearchBox value={search} onChange={setSearch} label={word(grantTexts.search)} />
      </div>
      <div role="status" className="grants-taken">
        {taken.length > 0 &&
          word(grantTexts.taken, {
            taken: list.format(
              taken.map(({ permission, scope }) =>
                word(grantTexts.takenItem, {
                  permission: word(permissionTexts[permission]),
                  scope: word(choiceTexts[scope]),
                }),
              ),
            ),
          })}
      </div>
      {found.map(({ area, permissions }) => {
        const whole = areas.find((each) => each.area === area);
        if (whole === undefined) return null;
        const isUnfolded = search.trim() !== '' || unfolded.has(area);
        return (
          <section key={area} className="grant-area" aria-label={word(areaTexts[area])}>
            <AreaHead
              area={whole}
              choices={choices}
              catalogue={catalogue}
              isUnfolded={isUnfolded}
              onFold={() => {
                const others = [...unfolded].filter((each) => each !== area);
                setUnfolded(new Set(isUnfolded ? others : [...others, area]));
              }}
              onChoose={(scope) => {
                adopt(chooseArea(choices, catalogue, whole, scope, held));
                setUnfolded((now) => new Set([...now, area]));
              }}
            />
            {isUnfolded &&
              permissions.map((each) => (
                <PermissionRow
                  key={each.permission}
                  permission={each}
                  choice={choices.get(each.permission) ?? null}
                  canExclude={ofUser !== undefined}
                  isExcluded={stored.get(each.permission) === 'EXCLUDED'}
                  missing={
                    ofUser === undefined ? missingNeeds(choices, catalogue, each.permission).join(' ') : ''
                  }
                  problem={problems.get(each.permission) ?? null}
                  onChoose={onChoose}
                  limits={limits.get(each.permission) ?? noLimits}
                  onLimit={onLimit}
                />
              ))}
          </section>
        );
      })}
      {found.length === 0 && <p>{word(words.nothingFound)}</p>}
    </div>
  );
}

interface AreaHeadProps {
  area: CataloguedArea;
  choices: Choices;
  catalogue: Catalogue;
  isUnfolded: boolean;
  onFold: () => void;
  onChoose: (scope: Scope | null) => void;
}

/** The name of an area, which folds it, and the choice of one scope for the whole of it. */
function AreaHead({ area, choices, catalogue, isUnfolded, onFold, onChoose }: AreaHeadProps) {
  const word = useWording();
  const id = useId();
  const chosen = chosenOf(area, choices);
  const scope = scopeOfArea(choices, catalogue, area);
  const name = word(areaTexts[area.area]);
  return (
    <header className="grant-area-head">
      <h3>
        <button
          type="button"
          className="grant-fold"
          aria-expanded={isUnfolded}
          aria-describedby={id}
          onClick={onFold}
        >
          <span aria-hidden="true">{isUnfolded ? '▾' : '▸'}</span>
          {name}
        </button>
      </h3>
      <span id={id} className="field-description grant-area-more">
        {word(areaMeanings[area.area])}{' '}
        {word(grantTexts.granted, { count: chosen.length, total: area.permissions.length })}
      </span>
      <div className="field grant-whole">
        <span aria-hidden="true">{word(grantTexts.wholeAreaShort)}</span>
        <select
          className="select"
          aria-label={word(grantTexts.wholeArea, { area: name })}
          value={chosen.length === 0 ? 'NONE' : (scope ?? 'SINGLE')}
          onChange={(event) => {
            // The options are the only values of the element.
            const value = event.target.value as Scope | 'NONE' | 'SINGLE';
            if (value !== 'SINGLE') onChoose(value === 'NONE' ? null : value);
          }}
        >
          {chosen.length > 0 && scope === null && <option value="SINGLE">{word(grantTexts.single)}</option>}
          <option value="NONE">{word(choiceTexts.NONE)}</option>
          {scopesOfArea(area).map((each) => (
            <option key={each} value={each}>
              {word(choiceTexts[each])}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}

/** The areas with the permissions whose name, purpose or area has every word that is sought. */
function areasFound(
  areas: readonly CataloguedArea[],
  search: string,
  word: Wording,
): readonly CataloguedArea[] {
  const sought = search.toLowerCase().split(/\s+/).filter(Boolean);
  return areas
    .map(({ area, permissions }) => ({
      area,
      permissions: permissions.filter(({ permission }) => {
        const text = [areaTexts[area], permissionTexts[permission], permissionMeanings[permission]]
          .map((each) => word(each).toLowerCase())
          .join(' ');
        return sought.every((each) => text.includes(each));
      }),
    }))
    .filter(({ permissions }) => permissions.length > 0);
}
