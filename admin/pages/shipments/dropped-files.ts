import type { DirectoryDropItem, DropItem, FileDropItem } from 'react-aria-components';

/** The dropped files, and the PDF files in dropped folders at any depth. */
export async function droppedFiles(items: readonly DropItem[]): Promise<File[]> {
  const files: File[] = [];
  for (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile());
    if (item.kind === 'directory') files.push(...(await pdfsWithin(item)));
  }
  return files;
}

async function pdfsWithin(folder: DirectoryDropItem): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.getEntries()) {
    if (entry.kind === 'directory') files.push(...(await pdfsWithin(entry)));
    else if (isPdf(entry)) files.push(await entry.getFile());
  }
  return files.toSorted((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
}

function isPdf({ type, name }: FileDropItem): boolean {
  return type === 'application/pdf' || name.toLowerCase().endsWith('.pdf');
}
