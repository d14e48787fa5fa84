import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { useWording, type Text } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { approvalTexts } from './approval-texts';

interface KeysDialogProps {
  isOpen: boolean;
  onClose: () => void;
  areOn: boolean;
  onChange: (areOn: boolean) => void;
}

/** The keys of the page, and the switch for them. */
export function KeysDialog({ isOpen, onClose, areOn, onChange }: KeysDialogProps) {
  const word = useWording();
  const rows: readonly [keys: readonly string[], text: Text][] = [
    [['A'], approvalTexts.approve],
    [['R'], approvalTexts.reject],
    [['D'], approvalTexts.remove],
    [['U'], approvalTexts.keyRecall],
    [['J', '→'], approvalTexts.next],
    [['K', '←'], approvalTexts.previous],
    [['X'], approvalTexts.keySelect],
    [[word(approvalTexts.space), word(approvalTexts.shiftSpace)], approvalTexts.keyRead],
    [['+', '−'], approvalTexts.keyZoom],
    [['?'], approvalTexts.keyHelp],
  ];
  return (
    <Dialog title={word(approvalTexts.keys)} isOpen={isOpen} onClose={onClose}>
      <label className="keys-switch">
        <input
          type="checkbox"
          checked={areOn}
          onChange={({ target }) => {
            onChange(target.checked);
          }}
        />
        {word(approvalTexts.keysOn)}
      </label>
      <p className="field-description">{word(approvalTexts.keysNote)}</p>
      <table className="keys">
        <tbody>
          {rows.map(([keys, text]) => (
            <tr key={keys.join(' ')}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{word(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-buttons">
        <Button look="main" onPress={onClose}>
          {word(words.close)}
        </Button>
      </div>
    </Dialog>
  );
}
