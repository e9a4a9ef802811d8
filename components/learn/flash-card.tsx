import Link from "next/link"
import { Badge } from "@/components/ui/badge"
import type { LearnCard } from "@/lib/report/lens-cards"
import { learnPath } from "./learn-path"
import { PracticeFacts } from "./practice-facts"
import { LabelledList, Prose } from "./prose"

interface FlashCardProps {
  card: LearnCard
  lensKey: string
  isTurned: boolean
  isKnown: boolean
}

export function FlashCard({ card, lensKey, isTurned, isKnown }: FlashCardProps) {
  const { question, pillarId } = card
  const front = card.kind === "practice" ? card.practice.title : question.failureQuestion
  const practiceId = card.kind === "practice" ? card.practice.id : ""
  return (
    <article
      aria-live="polite"
      className="grid min-h-64 content-start gap-4 rounded-md border border-line bg-surface p-5"
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <span>
          {question.label} · {question.title}
        </span>
        {isKnown ? <Badge tone="success">Known</Badge> : null}
      </p>
      <h2 className="text-xl">{front}</h2>
      {isTurned ? (
        <Back card={card} />
      ) : (
        <p className="text-muted">
          {card.kind === "practice"
            ? "What does it mean, what goes wrong without it, and how would you get there?"
            : "What would happen today, and which practices would help?"}
        </p>
      )}
      {isTurned ? (
        <p className="text-sm">
          <Link href={learnPath({ lensKey, pillarId, questionId: question.id, practiceId })} className="link">
            Read it in its place
          </Link>
        </p>
      ) : null}
    </article>
  )
}

function Back({ card }: { card: LearnCard }) {
  if (card.kind === "failure") {
    return (
      <>
        <LabelledList
          label="Practices that help"
          level={3}
          items={card.question.practices.map((practice) => practice.title)}
        />
        <LabelledList label="Good evidence" level={3} items={card.question.evidence} />
      </>
    )
  }
  return (
    <>
      <PracticeFacts practice={card.practice} />
      <Prose texts={card.practice.help} />
      <Prose texts={card.practice.plan} />
    </>
  )
}
