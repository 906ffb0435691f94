import MidpathReports
import MidpathStore

/// The fields that evidence is given in; the first page and every case have them.
enum EvidenceFields {
  /// A form that sends files, a folder or pasted lines to `action`.
  static func form(session: DeskSession, action: String) -> Markup {
    PageForm(session: session, action: action, className: "evidence", sendsFiles: true).markup(
      """
      <div class="drop">
      <p class="field"><label for="files">Files, or an archive (zip, tar, gz, 7z)</label>
      <input type="file" id="files" name="files" multiple></p>
      <p class="field"><label for="folder">Or the whole agent folder</label>
      <input type="file" id="folder" name="folder" webkitdirectory multiple></p>
      <p class="hint needs-script" role="status">Or drop files and folders anywhere on this page.</p>
      </div>
      <details>
      <summary>Or paste log lines</summary>
      <label class="unseen" for="pasted">Log lines</label>
      <textarea id="pasted" name="pasted" rows="6" spellcheck="false"></textarea>
      </details>
      <p class="field check"><input type="checkbox" id="fresh" name="fresh" value="yes">
      <label for="fresh">These files were copied from the host just now</label></p>
      <p class="actions"><button class="primary">Check these files</button></p>
      <p class="upload-progress" hidden role="status"><progress max="100" value="0" \
      aria-label="Upload"></progress> <span></span></p>
      """)
  }
}
