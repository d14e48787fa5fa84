import { useState } from 'react';
import { DropZone, FileTrigger, isDirectoryDropItem, Text, type DropItem } from 'react-aria-components';
import { Button } from '../../parts/action/button';
import { useWording } from '../../parts/text/text';
import { droppedFiles } from './dropped-files';
import { sendTexts } from './send-texts';
import './file-drop.css';

/** A place to drop PDF files and folders with PDF files, with a button that opens the browser's file dialog. */
export function FileDrop({
  onFiles,
  allowsMultiple,
}: {
  onFiles: (files: File[]) => void;
  allowsMultiple: boolean;
}) {
  const word = useWording();
  const [isWithoutPdf, setWithoutPdf] = useState(false);
  const take = async (items: DropItem[]): Promise<void> => {
    const files = await droppedFiles(items);
    setWithoutPdf(files.length === 0 && items.some(isDirectoryDropItem));
    if (files.length > 0) onFiles(allowsMultiple ? files : files.slice(0, 1));
  };
  return (
    <DropZone className="file-drop" onDrop={({ items }) => void take(items)}>
      <Text slot="label">{word(sendTexts.dropHere)}</Text>
      <FileTrigger
        acceptedFileTypes={['application/pdf', '.pdf']}
        allowsMultiple={allowsMultiple}
        onSelect={(files) => {
          setWithoutPdf(false);
          if (files !== null) onFiles([...files]);
        }}
      >
        <Button>{word(allowsMultiple ? sendTexts.chooseFiles : sendTexts.chooseFile)}</Button>
      </FileTrigger>
      {isWithoutPdf && (
        <p className="field-error" role="alert">
          {word(sendTexts.noPdfInside)}
        </p>
      )}
    </DropZone>
  );
}
