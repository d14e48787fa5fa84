import type { EntityMetadata } from 'typeorm';
import { Account } from '../../entities/account.entity.js';
import { erasureRuleOf, type ErasureRule } from '../../entities/erasure-rule.js';

/** The columns that are overwritten, with their values in SQL. */
export type Overwrites = Readonly<Record<string, string>>;

/** One table in the erasure of an account: its rows are removed, or some of their columns, possibly none, overwritten. */
interface ErasureStep {
  readonly table: string;
  readonly action: 'REMOVE' | Overwrites;
}

/** The tables of an account in the order of their erasure, and the columns of the account itself. */
interface ErasurePlan {
  readonly steps: readonly ErasureStep[];
  readonly account: Overwrites;
}

/**
 * The erasure of an account by the rules of the entities: tables that are removed first, so that no mail goes out with overwritten names.
 * Throws, naming each, if a table or a column of an account has no rule, or a rule no table or column.
 */
export function erasurePlan(entities: readonly EntityMetadata[]): ErasurePlan {
  const faults = entities.flatMap(faultsOf);
  if (faults.length > 0) throw new Error(`The erasure rules and the tables differ. ${faults.join(' ')}`);
  const steps = entities
    .filter(hasAccount)
    .map((entity) => ({ table: entity.tableName, action: actionOf(entity) }));
  const account = entities.filter(({ target }) => target === Account).map(actionOf);
  return {
    steps: [
      ...steps.filter(({ action }) => action === 'REMOVE'),
      ...steps.filter(({ action }) => action !== 'REMOVE'),
    ],
    account: Object.assign({}, ...account) as Overwrites,
  };
}

function actionOf(entity: EntityMetadata): ErasureStep['action'] {
  const rule = erasureRuleOf(entity.target);
  if (rule === undefined || rule === 'REMOVE') return 'REMOVE';
  return Object.fromEntries(
    entity.columns.flatMap((column) => {
      const value = rule.overwrite[propertyOf(column.propertyPath)];
      return value === undefined ? [] : [[column.databaseName, value]];
    }),
  );
}

function faultsOf(entity: EntityMetadata): string[] {
  const rule = erasureRuleOf(entity.target);
  const isOwned = hasAccount(entity) || entity.target === Account;
  if (rule === undefined) return isOwned ? [`${entity.name} has no rule.`] : [];
  if (!isOwned) return [`${entity.name} has a rule and belongs to no account.`];
  return rule === 'REMOVE' ? [] : columnFaults(entity, rule);
}

function columnFaults(entity: EntityMetadata, rule: Exclude<ErasureRule, 'REMOVE'>): string[] {
  const columns = new Set(entity.columns.map(({ propertyPath }) => propertyOf(propertyPath)));
  columns.delete('id');
  columns.delete('accountId');
  const declared = [...rule.keep, ...Object.keys(rule.overwrite)];
  const undeclared = [...columns].filter((column) => !declared.includes(column));
  const unknown = declared.filter((column) => !columns.has(column));
  const doubled = declared.filter((column, index) => declared.indexOf(column) !== index);
  return [
    ...undeclared.map((column) => `${entity.name}.${column} has no rule.`),
    ...unknown.map((column) => `${entity.name}.${column} has a rule and is no column.`),
    ...doubled.map((column) => `${entity.name}.${column} has two rules.`),
  ];
}

function hasAccount(entity: EntityMetadata): boolean {
  return entity.columns.some(({ databaseName }) => databaseName === 'account_id');
}

/** The property of an entity that a column belongs to: an embedded object for all of its columns. */
function propertyOf(propertyPath: string): string {
  return propertyPath.split('.')[0] ?? propertyPath;
}
