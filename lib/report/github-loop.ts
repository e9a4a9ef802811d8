/**
 * Shell that brings a `github.json` into a repository with `gh` and `jq`: an issue that has the id already, open or closed,
 * is changed; any other is made. It reads the list of issues itself, because GitHub's search lags behind.
 */
export const GITHUB_LOOP = `known=$(gh issue list --state all --limit 10000 --json number,body)
jq -c '.[]' github.json | while read -r issue; do
  id=$(jq -r .externalId <<<"$issue")
  number=$(jq -r --arg id "$id" '[.[] | select(.body // "" | test($id + "(\\\\D|$)"))][0].number // empty' <<<"$known")
  if [ -n "$number" ]; then
    jq -r .body <<<"$issue" | gh issue edit "$number" --title "$(jq -r .title <<<"$issue")" --body-file -
  else
    jq -r .body <<<"$issue" | gh issue create --title "$(jq -r .title <<<"$issue")" --body-file - \\
      --label "$(jq -r '.labels | join(",")' <<<"$issue")"
  fi
done`
