"""What CI systems are given works: the hook, the Action's steps, the examples of the documentation."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from personatool.report import FORMATS
from support import ROOT, need_program

POSIX = pytest.mark.skipif(os.name == "nt", reason="the commands are written for a POSIX shell")
PERSONA = "name: Nadia Belkacem\nrole: Night-shift care assistant\ngoals: Close her mother's affairs\n"
JOURNEY = (
    "title: Losing a relative\npersona: {persona}\nstages:\n  - name: The first day\n    steps: [Calls the doctor]\n"
)


def workspace(folder: Path, persona: str = "nadia") -> Path:
    for name, text in (("personas/nadia", PERSONA), ("journeys/loss", JOURNEY.format(persona=persona))):
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def tool(*words: str, cwd: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=cwd, env={**os.environ, **environ}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def documented(title: str) -> str:
    """The example of docs/ci.md that starts with the comment `# title`."""
    text = (ROOT / "docs" / "ci.md").read_text("utf-8")
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    return next(block for block in blocks if block.startswith(f"# {title}\n"))


def test_the_hook_is_valid() -> None:
    done = tool("pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_sees_deletions_settings_and_standards() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["always_run"] is True, "a deleted file is in no list of files"
    assert "files" not in hook


@pytest.mark.parametrize(("persona", "code"), [("nadia", 0), ("nobody", 1)])
def test_the_hook_checks_links_of_files_that_did_not_change(persona: str, code: int, tmp_path: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    done = tool(*shlex.split(hook["entry"]), cwd=workspace(tmp_path, persona), PERSONATOOL_LANG="en")
    assert done.returncode == code, done.stdout + done.stderr
    assert hook["pass_filenames"] is False


@pytest.mark.parametrize(
    ("schema", "title"), [("github-workflows", ".github/workflows/personas.yml"), ("gitlab-ci", ".gitlab-ci.yml")]
)
def test_the_examples_are_valid(schema: str, title: str, tmp_path: Path) -> None:
    (tmp_path / "example.yml").write_text(documented(title), "utf-8")
    done = tool("check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(tmp_path / "example.yml"))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_example_of_the_hook_is_valid(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(documented(".pre-commit-config.yaml").replace("ADDRESS", "https://example.org/personatool"))
    done = tool("pre_commit", "validate-config", str(config))
    assert done.returncode == 0, done.stdout + done.stderr
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert yaml.safe_load(config.read_text())["repos"][0]["hooks"] == [{"id": hook["id"]}]


@pytest.mark.parametrize(
    ("title", "job"), [(".gitlab-ci.yml", ("personas", "script", 0)), ("azure-pipelines.yml", ("steps", 2, "script"))]
)
def test_the_commands_of_the_examples_run(title: str, job: tuple[Any, ...], tmp_path: Path) -> None:
    command = yaml.safe_load(documented(title))
    for key in job:
        command = command[key]
    done = tool(*shlex.split(command), cwd=workspace(tmp_path, "nobody"), PERSONATOOL_LANG="en")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "L001" in done.stdout
    if "gitlab" in title:
        assert json.loads((tmp_path / "findings.json").read_text())[0]["location"]["path"] == "journeys/loss.yaml"
        assert JUnitXml.fromstring((tmp_path / "findings.xml").read_bytes()).failures == 1
        assert "L001" in (tmp_path / "findings.html").read_text("utf-8")


def test_the_action_is_valid() -> None:
    done = tool("check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml")
    assert done.returncode == 0, done.stdout + done.stderr


def action() -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return value


def test_what_is_given_to_the_action_never_becomes_part_of_its_commands() -> None:
    assert not [step["name"] for step in action()["runs"]["steps"] if "${{" in step["run"]]


def test_the_workflow_gives_the_action_what_it_takes() -> None:
    step = yaml.safe_load(documented(".github/workflows/personas.yml"))["jobs"]["check"]["steps"][1]
    assert set(step["with"]) == set(action()["inputs"])
    upload = documented("step")
    assert set(re.findall(r"outputs\.(\w+)", upload)) <= set(action()["outputs"])


def run_step(step: Mapping[str, Any], folder: Path, known: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does: its expressions filled in, its files given by name."""
    filled = {name: known[value.strip("${} ")] for name, value in step["env"].items()}
    outside = folder.parent
    files = {name: str(outside / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    environ = {**os.environ, **files, "RUNNER_TEMP": str(outside / "temp"), "PIP_NO_COMPILE": "1", **filled}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder, env=environ, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@POSIX
def test_the_action_runs(tmp_path: Path) -> None:
    need_program("bash")
    folder = workspace(tmp_path / "checkout" / "design", "nobody").parent
    (folder / ".git").mkdir()
    for trap in ("yaml.py", "venv.py", "pip.py", "personatool.py"):
        (folder / trap).write_text("raise SystemExit('code of the repository was run')\n")
    (tmp_path / "temp").mkdir()
    install, check = action()["runs"]["steps"]
    done = run_step(install, folder, {"github.action_path": str(ROOT)})
    assert done.returncode == 0, done.stdout + done.stderr
    known = {"inputs.path": "design", "inputs.language": "fr", "inputs.strict": "false", "inputs.since": ""}
    done = run_step(check, folder, known)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "::error file=design/journeys/loss.yaml,line=2,endLine=2,col=10," in done.stdout
    assert "journeys/loss.yaml:2:10" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text("utf-8")
    outputs = dict(line.split("=", 1) for line in (tmp_path / "GITHUB_OUTPUT").read_text().splitlines())
    assert set(outputs) == set(action()["outputs"])
    results = json.loads(Path(outputs["sarif"]).read_text())["runs"][0]["results"]
    result = next(result for result in results if result["ruleId"] == "L001")
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "design/journeys/loss.yaml"
    workspace(folder / "design")
    assert run_step(check, folder, known).returncode == 0
    assert run_step(check, folder, {**known, "inputs.path": "nowhere; echo forged"}).returncode == 2
    assert run_step(check, folder, {**known, "inputs.strict": "perhaps"}).returncode == 2
    with (folder / "design" / "journeys" / "loss.yaml").open("a") as journey:
        journey.write("status: reviewed\n")
    assert run_step(check, folder, known).returncode == 0
    assert run_step(check, folder, {**known, "inputs.strict": "true"}).returncode == 1
    assert run_step(check, folder, {**known, "inputs.since": "no-such-revision"}).returncode == 2


def test_every_way_to_be_stricter_or_milder_is_an_option() -> None:
    text = (ROOT / "docs" / "ci.md").read_text("utf-8")
    told = set(re.findall(r"`(?:personatool check )?(--[a-z-]+)", text))
    known = set(re.findall(r"--[a-z-]+", tool("personatool", "check", "--help", COLUMNS="200").stdout))
    assert {"--strict", "--exit-zero", "--write-baseline", "--no-baseline", "--since", "--no-cache"} <= told <= known


def test_every_format_is_documented() -> None:
    text = (ROOT / "docs" / "ci.md").read_text("utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == sorted(FORMATS)
