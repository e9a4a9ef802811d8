import type { Metadata } from "next"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { RuleTester } from "@/components/lens/rules/rule-tester"
import { TruthTable } from "@/components/lens/rules/truth-table"
import { Message } from "@/components/ui/message"
import { readLensRules } from "@/lib/server/lens-rules"

interface Props {
  params: Promise<{ lensKey: string; questionId: string }>
  searchParams: Promise<{ version?: string }>
}

async function rulesOf({ params, searchParams }: Props) {
  const [{ lensKey, questionId }, { version }] = await Promise.all([params, searchParams])
  const rules = await orNotFound(readLensRules(await pageContext(), lensKey, decodeURIComponent(questionId), version))
  return { lensKey, rules }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Rules: ${(await rulesOf(props)).rules.question.title}` }
}

export default async function RulesPage(props: Props) {
  const { lensKey, rules } = await rulesOf(props)
  const { lensName, version, pillarName, question, findings } = rules
  const crumbs = [
    { label: "Lenses", href: "/lenses" },
    { label: lensName, href: `/lenses/${lensKey}` },
    { label: question.title },
  ]
  return (
    <Page crumbs={crumbs}>
      <PageHeader title={question.title} description={`${pillarName} · rules as in version ${version}`} />
      {findings.length > 0 ? (
        <Message tone="warning" title="What the check says about these rules">
          <ul className="grid list-disc gap-0.5 pl-4">
            {findings.map(({ code, pointer, message }) => (
              <li key={`${code} ${pointer}`}>{message}</li>
            ))}
          </ul>
        </Message>
      ) : null}
      <h2 className="text-lg">Rules</h2>
      <div className="grid items-start gap-6 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <RuleTester question={question} />
        <TruthTable question={question} />
      </div>
    </Page>
  )
}
