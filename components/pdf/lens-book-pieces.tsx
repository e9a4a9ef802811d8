import { Text, View } from "@react-pdf/renderer"
import { type BookPillar, type BookQuestion, type LensBook, practiceAnchor } from "@/lib/report/lens-book"
import type { PracticeRendition } from "@/lib/report/lens-rendition"
import { practiceFacts } from "@/lib/report/lens-words"
import { useInk, useSay } from "./dress"
import { keepWithNext, type Piece } from "./flow"
import { INK } from "./ink"
import { BookLabel, BookList, BookTexts } from "./lens-book-texts"
import { Links } from "./links"
import { tag } from "./structure"
import { bold, muted, small, title } from "./style"
import { T } from "./text"

/** Pillar by pillar, each on a new page; a question's head, each practice and the rules are pieces of their own. */
export function lensBookPieces({ pillars }: LensBook): Piece[] {
  return pillars.flatMap((pillar) => [
    { content: <PillarHead key={pillar.anchor} pillar={pillar} />, startsPage: true },
    ...pillar.questions.flatMap(questionPieces),
  ])
}

function questionPieces(question: BookQuestion): Piece[] {
  const { anchor, practices, noneOfThese, rules } = question
  const contents = [
    <QuestionHead key={anchor} question={question} />,
    ...practices.map((practice) => (
      <Practice key={practiceAnchor(question, practice.number)} {...{ question, practice }} />
    )),
    <QuestionEnd key={`${anchor}-end`} noneOfThese={noneOfThese} rules={rules} />,
  ]
  return contents.map((content) => ({ content, startsPage: false }))
}

function QuestionEnd({ noneOfThese, rules }: Pick<BookQuestion, "noneOfThese" | "rules">) {
  return (
    <View style={{ marginBottom: 22 }}>
      {noneOfThese.map(({ id, title: words, help }) => (
        <View key={id} style={edge}>
          <T style={bold}>{words}</T>
          <BookTexts texts={help} />
        </View>
      ))}
      <BookList
        title={useSay()("How the risk is decided: the first line that is true")}
        items={rules.map(({ words }) => words)}
        ordered
      />
    </View>
  )
}

function PillarHead({ pillar: { anchor, name, goal, designPrinciples, commonFindings } }: { pillar: BookPillar }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 18 }} {...tag("Sect")}>
      <View id={anchor} style={{ borderBottomWidth: 1.5, borderColor: useInk().brass, paddingBottom: 4 }} wrap={false}>
        <T style={title} {...tag("H1")}>
          {name}
        </T>
      </View>
      {goal !== "" && <T style={{ marginTop: 8, fontSize: 10.5 }}>{goal}</T>}
      <BookList title={say("Design principles")} items={designPrinciples} />
      <BookList title={say("Common findings")} items={commonFindings} />
    </View>
  )
}

function QuestionHead({ question }: { question: BookQuestion }) {
  const { anchor, label, title: words, texts, prompt, failureQuestion, evidence, roles, links } = question
  const say = useSay()
  return (
    <View style={{ marginBottom: 10 }}>
      <View id={anchor} wrap={false} {...keepWithNext} {...tag("H2")}>
        <Text style={[small, bold, { color: useInk().accent }]}>{label}</Text>
        <T style={[bold, { fontSize: 13, lineHeight: 1.3 }]}>{words}</T>
      </View>
      <BookTexts texts={texts} />
      <Said title={say("What we really ask")} text={prompt} />
      <Said title={say("If it fails")} text={failureQuestion} />
      <BookList title={say("Good evidence")} items={evidence} />
      <Said title={say("Who can answer")} text={roles.join(", ")} />
      {links.length > 0 && <Links links={links} />}
    </View>
  )
}

function Said({ title: words, text }: { title: string; text: string }) {
  if (text === "") return null
  return (
    <View style={{ marginTop: 7 }}>
      <BookLabel>{words}</BookLabel>
      <T>{text}</T>
    </View>
  )
}

function Practice({ question, practice }: { question: BookQuestion; practice: PracticeRendition }) {
  const { number, title: words, help, plan, links } = practice
  const say = useSay()
  const facts = practiceFacts(practice, say)
  return (
    <View style={edge}>
      <View id={practiceAnchor(question, number)} wrap={false} {...keepWithNext} {...tag("H3")}>
        <T style={[bold, { fontSize: 10.5 }]}>{`${number}  ${words}`}</T>
      </View>
      {facts.length > 0 && <Text style={[small, muted]}>{facts.join(" · ")}</Text>}
      <BookTexts texts={help} />
      {plan.length > 0 && (
        <View style={{ marginTop: 5 }}>
          <BookLabel>{say("How to get there")}</BookLabel>
          <BookTexts texts={plan} />
        </View>
      )}
      {links.length > 0 && <Links links={links} />}
    </View>
  )
}

const edge = { borderLeftWidth: 1.5, borderColor: INK.line, paddingLeft: 9, marginBottom: 12 } as const
