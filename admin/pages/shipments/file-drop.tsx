import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import { Button } from '../../parts/action/button';
import { useWording } from '../../parts/text/text';
import { sendTexts } from './send-texts';
import './file-drop.css';

/** A place to drop PDF files, with a button that opens the list of files. */
export function FileDrop({
  onFiles,
  allowsMultiple,
}: {
  onFiles: (files: File[]) => void;
  allowsMultiple: boolean;
}) {
  const word = useWording();
  return (
    <DropZone
      className="file-drop"
      onDrop={({ items }) => {
        void Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())).then((files) => {
          if (files.length > 0) onFiles(allowsMultiple ? files : files.slice(0, 1));
        });
      }}
    >
      <Text slot="label">{word(sendTexts.dropHere)}</Text>
      <FileTrigger
        acceptedFileTypes={['application/pdf', '.pdf']}
        allowsMultiple={allowsMultiple}
        onSelect={(files) => {
          if (files !== null) onFiles([...files]);
        }}
      >
        <Button>{word(allowsMultiple ? sendTexts.chooseFiles : sendTexts.chooseFile)}</Button>
      </FileTrigger>
    </DropZone>
  );
}
