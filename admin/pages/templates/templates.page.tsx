import { useState } from 'react';
import { Button } from '../../parts/action/button';
import { useList } from '../../parts/data/data';
import { Notice } from '../../parts/page/notice';
import { Page } from '../../parts/page/page';
import { useSchema } from '../../parts/session/session';
import { DataTable } from '../../parts/table/data-table';
import { useWording, type Text } from '../../parts/text/text';
import { CopyTemplate } from './copy-template';
import { DeleteTemplate } from './delete-template';
import { useTemplateColumns, type TemplateTask } from './template-columns';
import { TemplateForm } from './template-form';
import { templateTexts } from './template-texts';
import { TemplatesDocument } from './templates.generated';

/** The booking templates that the viewer can use or manages: the settings of a shipment under a name. */
export default function TemplatesPage() {
  const word = useWording();
  const schema = useSchema();
  const list = useList(TemplatesDocument, {}, (data) => data.bookingTemplates);
  const [task, setTask] = useState<TemplateTask | { kind: 'NEW' } | null>(null);
  const [notice, setNotice] = useState<{ text: Text; name: string } | null>(null);
  const columns = useTemplateColumns(setTask);
  const close = (): void => {
    setTask(null);
  };
  const done = (text: Text) => (name: string) => {
    setNotice({ text, name });
  };
  return (
    <Page
      title={word(templateTexts.templates)}
      layout="filled"
      actions={
        schema.has('Mutation.createBookingTemplate') && (
          <Button
            look="main"
            onPress={() => {
              setTask({ kind: 'NEW' });
            }}
          >
            {word(templateTexts.newTemplate)}
          </Button>
        )
      }
    >
      <p>{word(templateTexts.about)}</p>
      {notice !== null && (
        <Notice kind="good">
          <p className="user-text">{word(notice.text, { name: notice.name })}</p>
        </Notice>
      )}
      <DataTable
        label={word(templateTexts.templates)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        empty={<p>{word(templateTexts.none)}</p>}
      />
      {task?.kind === 'NEW' && (
        <TemplateForm template={null} onDone={done(templateTexts.created)} onClose={close} />
      )}
      {task?.kind === 'EDIT' && (
        <TemplateForm template={task.template} onDone={done(templateTexts.saved)} onClose={close} />
      )}
      {task?.kind === 'COPY' && (
        <CopyTemplate template={task.template} onDone={done(templateTexts.created)} onClose={close} />
      )}
      {task?.kind === 'DELETE' && (
        <DeleteTemplate template={task.template} onDone={done(templateTexts.deleted)} onClose={close} />
      )}
    </Page>
  );
}
