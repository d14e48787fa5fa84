/** To be replaced by its helper before the merge. */
export default function EmptyPage() {
  return null;
}
