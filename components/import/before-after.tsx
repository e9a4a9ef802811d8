/** A text as it is here and as the file has it; long ones scroll. */
export function BeforeAfter({ now, file }: { now: string; file: string }) {
  return (
    <div className="grid gap-1 sm:grid-cols-2 sm:gap-4">
      <Side label="Here" text={now} />
      <Side label="In the file" text={file} />
    </div>
  )
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-muted text-xs">{label}</p>
      <p className="max-h-48 overflow-y-auto whitespace-pre-wrap break-words" dir="auto">
        {text === "" ? <span className="text-muted">empty</span> : text}
      </p>
    </div>
  )
}
