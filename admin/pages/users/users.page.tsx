import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../parts/action/button';
import { ColumnChooser, optionalColumns } from '../../parts/table/column-chooser';
import { DataTable, type SortOrder } from '../../parts/table/data-table';
import { useKeptViews } from '../../parts/table/kept-views';
import { SavedViews } from '../../parts/table/saved-views';
import { EmptyList } from '../../parts/table/empty-list';
import { useList } from '../../parts/data/data';
import { Notice } from '../../parts/page/notice';
import { Page } from '../../parts/page/page';
import type { UserOrderField } from '../../parts/schema/types.generated';
import { useFilters } from '../../parts/filter/search-parameters';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AccessSummary } from './access-summary';
import { BulkActions } from './bulk-actions';
import { CreateUser, type CreatedUser } from './create-user';
import { useUserColumns } from './user-columns';
import { noUserFilters, userFilterNames, userFilterOf } from './user-filter';
import { UserFilterFields } from './user-filter-fields';
import { nameOf, userTexts } from './user-texts';
import { UsersDocument } from './users.generated';

const noUsers: ReadonlySet<string> = new Set();

/** The users of the account: who they are, what they may do, and who has no access and why. */
export default function UsersPage() {
  const word = useWording();
  const schema = useSchema();
  const [filters, setFilters] = useFilters(userFilterNames);
  const columns = useUserColumns();
  const kept = useKeptViews('users', optionalColumns(columns));
  const [isCreating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedUser | null>(null);
  const [chosen, setChosen] = useState(noUsers);
  const order: SortOrder = {
    field: filters.order === '' ? 'LAST_NAME' : filters.order,
    direction: filters.direction === 'DESC' ? 'DESC' : 'ASC',
  };
  const variables = {
    filter: userFilterOf(filters),
    orderBy: { field: order.field as UserOrderField, direction: order.direction },
  };
  const list = useList(UsersDocument, variables, (data) => data.users);
  // An action only reaches users in sight: those that a filter hides are not chosen any more.
  const chosenUsers = list.nodes.filter(({ id }) => chosen.has(id));
  const isFiltered = Object.keys(variables.filter).length > 0;
  const hasBulkActions =
    schema.has('Mutation.assignGroup') ||
    schema.has('Mutation.inviteUser') ||
    schema.has('Mutation.mailUsers');
  const reset = (): void => {
    setFilters(noUserFilters);
  };
  return (
    <Page
      title={word(userTexts.users)}
      layout="filled"
      actions={
        <>
          <SavedViews path="/users" kept={kept} />
          <ColumnChooser
            columns={columns}
            hidden={kept.hidden}
            onChange={(hidden) => {
              kept.hide([...hidden]);
            }}
          />
          {schema.has('Mutation.createUser') && (
            <Button
              look="main"
              onPress={() => {
                setCreating(true);
              }}
            >
              {word({ de: 'Neuer Benutzer', en: 'New user' })}
            </Button>
          )}
        </>
      }
    >
      {created !== null && <CreatedNotice user={created} />}
      {schema.has('User.access') && <AccessSummary chosen={filters.access} />}
      <UserFilterFields filters={filters} onChange={setFilters} />
      <DataTable
        label={word(userTexts.users)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        hiddenColumns={kept.hidden}
        order={order}
        onOrderChange={({ field, direction }) => {
          setFilters({ order: field, direction });
        }}
        selection={
          hasBulkActions
            ? {
                chosen,
                onChange: setChosen,
                nameOf,
              }
            : undefined
        }
        empty={
          <EmptyList isFiltered={isFiltered} onReset={reset}>
            <p>{word({ de: 'Es gibt noch keinen Benutzer.', en: 'There is no user yet.' })}</p>
          </EmptyList>
        }
      />
      {hasBulkActions && (
        <BulkActions
          users={chosenUsers}
          onClear={() => {
            setChosen(noUsers);
          }}
        />
      )}
      {isCreating && (
        <CreateUser
          onCreated={setCreated}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </Page>
  );
}

/** The result of the creation of a user, whom the filters may hide. */
function CreatedNotice({ user: { id, name, email, invitation } }: { user: CreatedUser }) {
  const word = useWording();
  const link = <Link href={`/users/${id}`}>{word({ de: 'Ansehen', en: 'View' })}</Link>;
  if (invitation === 'SENT')
    return (
      <Notice kind="good">
        <p className="user-text">
          {word(
            {
              de: '{name} ist angelegt. Die Einladung geht an {email}.',
              en: '{name} is created. The invitation goes to {email}.',
            },
            { name, email },
          )}
        </p>
        {link}
      </Notice>
    );
  const isFailed = invitation !== 'NOT_ASKED';
  return (
    <Notice kind={isFailed ? 'warn' : 'good'}>
      <p className="user-text">
        {word(
          {
            de: '{name} ist angelegt, aber noch nicht eingeladen.',
            en: '{name} is created, but not invited yet.',
          },
          { name },
        )}{' '}
        {isFailed && (invitation.kind === 'REFUSED' ? invitation.message : word(words.unreachable))}
      </p>
      {link}
    </Notice>
  );
}
