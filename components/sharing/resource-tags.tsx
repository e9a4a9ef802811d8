import { TagList } from "./tag-list"
import { TagsButton } from "./tags-button"

interface ResourceTagsProps {
  arn: string
  tags: Readonly<Record<string, string>>
  mayEdit: boolean
  of: string
}

/** The part of a thing's page with its tags; nothing where there are none and nobody may add any. */
export function ResourceTags({ arn, tags, mayEdit, of }: ResourceTagsProps) {
  const isEmpty = Object.keys(tags).length === 0
  if (isEmpty && !mayEdit) return null
  return (
    <section className="grid justify-items-start gap-2">
      <h2 className="text-lg">Tags</h2>
      {isEmpty ? <p className="text-muted">No tags yet.</p> : <TagList tags={tags} />}
      {mayEdit ? <TagsButton arn={arn} tags={tags} of={of} /> : null}
    </section>
  )
}
