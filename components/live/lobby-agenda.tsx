import type { ReactNode } from "react"
import type { Room } from "@/lib/client/session-room"

/** What is planned, with the time for it. */
export function LobbyAgenda({ room, change }: { room: Pick<Room, "view">; change?: ReactNode }) {
  const { agenda } = room.view.session
  const minutes = agenda.reduce((sum, part) => sum + part.minutes, 0)
  return (
    <section aria-labelledby="agenda" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="agenda" className="text-lg">
          Agenda <span className="font-normal text-muted text-sm">{minutes} minutes</span>
        </h2>
        {change}
      </div>
      {agenda.length === 0 ? (
        <p className="text-muted">Nothing is planned yet.</p>
      ) : (
        <ol className="grid gap-1">
          {agenda.map((part) => (
            <li key={part.id} className="flex justify-between gap-4 border-line border-b py-1">
              <span>
                {part.title}
                {part.kind === "questions" ? (
                  <span className="text-muted text-sm">
                    {" "}
                    {part.questions.length} {part.questions.length === 1 ? "question" : "questions"}
                  </span>
                ) : null}
              </span>
              <span className="text-muted tabular-nums">{part.minutes} min</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
