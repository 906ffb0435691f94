/// A complaint that ends the reading of one file.
package struct ComplaintError: Error, Hashable {
  package let complaint: Complaint

  /// Wraps a complaint.
  package init(_ complaint: Complaint) {
    self.complaint = complaint
  }
}
