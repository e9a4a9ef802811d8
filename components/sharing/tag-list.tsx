/** Tags as they are: a key and, when there is one, its value. */
export function TagList({ tags }: { tags: Readonly<Record<string, string>> }) {
  return (
    <ul className="flex flex-wrap gap-1.5 font-normal text-sm">
      {Object.entries(tags).map(([key, value]) => (
        <li key={key} className="break-all rounded-sm bg-sunken px-2 py-0.5">
          {value === "" ? key : `${key}=${value}`}
        </li>
      ))}
    </ul>
  )
}
