import { useEffect, useMemo, useRef } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useData } from '../../parts/data/data';
import { SelectField } from '../../parts/form/fields';
import type { CustomRoleTemplateName } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { customRoleTexts } from './role-texts';
import { RoleTemplatesDocument } from './role-templates.generated';

/** The values of the form for a role. An empty text is no template. */
export interface RoleValues {
  name: string;
  description: string;
  template: CustomRoleTemplateName | '';
}

/** The choice of a template for a new role, which also fills in name and purpose unless the user has entered others. */
export function TemplateField({ form }: { form: UseFormReturn<RoleValues> }) {
  const word = useWording();
  const isOffered = useSchema().has('Query.customRoleTemplates', 'CreateCustomRoleInput.template');
  const { data } = useData(RoleTemplatesDocument, {}, { pause: !isOffered });
  const templates = useMemo(() => data?.customRoleTemplates ?? [], [data]);
  const { control, getValues, setValue } = form;
  const chosen = useWatch({ control, name: 'template' });
  const filled = useRef({ name: '', description: '' });
  useEffect(() => {
    const found = templates.find(({ template }) => template === chosen);
    const given = { name: found?.name ?? '', description: found?.description ?? '' };
    for (const field of ['name', 'description'] as const)
      if (getValues(field) === filled.current[field]) setValue(field, given[field]);
    filled.current = given;
  }, [chosen, templates, getValues, setValue]);
  if (templates.length === 0) return null;
  return (
    <SelectField
      control={control}
      name="template"
      label={word(customRoleTexts.template)}
      description={
        templates.find(({ template }) => template === chosen)?.description ??
        word(customRoleTexts.templateMore)
      }
      options={[
        { value: '', label: word(customRoleTexts.noTemplate) },
        ...templates.map(({ template, name }) => ({ value: template, label: name })),
      ]}
    />
  );
}
