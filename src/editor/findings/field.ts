/** The id of the list of findings at a field. Ids of places have no underscore. */
export function fieldId(place: string | undefined, member: string): string {
  return `findings_${place ?? ''}_${member}`;
}

export const LIST_ID = 'findings_list';
