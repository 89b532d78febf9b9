// Stage: press, internal. Requests of the Internet Printing Protocol, sent by libcups, which is loaded when
// the first is asked for. In: an operation and its attributes. Out: the answer's. What they mean is the
// business of cups_server.cc.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::press {

enum class IppKind { keyword, name, mime_type, integer, enumeration, boolean };

struct IppAttribute {
  bool is_of_job = false;  ///< else of the operation
  IppKind kind = IppKind::keyword;
  std::string name;
  std::vector<std::string> texts = {};
  std::vector<int> numbers = {};
};

struct IppRequest {
  int operation = 0;         ///< RFC 8011, section 5.4.15
  std::string printer = {};  ///< its name; empty where the server itself is asked
  std::vector<IppAttribute> attributes = {};
};

struct IppValues {
  std::vector<std::string> texts = {};
  std::vector<int> numbers = {};  ///< of integers, enumerations and booleans
};

/// The attributes of a printer or a job.
class IppGroup {
 public:
  void add(std::string name, IppValues values) { values_[std::move(name)] = std::move(values); }
  /// Empty and 0 for what is not there.
  std::vector<std::string> texts(const std::string& name) const;
  std::string text(const std::string& name) const;
  std::vector<int> numbers(const std::string& name) const;
  int number(const std::string& name) const;

 private:
  std::map<std::string, IppValues> values_;
};

struct IppAnswer {
  bool is_from_server = false;  ///< else the status is libcups' word for what went wrong on the way
  int status = 0;               ///< RFC 8011, appendix B: below 0x100 all is well
  std::string words = {};       ///< for a status that is not well
  std::vector<IppGroup> groups = {};
};

class IppClient {
 public:
  virtual ~IppClient() = default;
  virtual IppAnswer ask(const IppRequest& request) = 0;
  /// With a document behind it.
  virtual IppAnswer send(const IppRequest& request, std::string_view document) = 0;
  /// The user's own, else the server's; empty where there is none.
  virtual std::string default_printer() = 0;
};

/// Null where libcups is not installed. The server is the one that CUPS' own programs speak to: $CUPS_SERVER,
/// that of client.conf, else this machine's. Nobody is asked for a password.
std::unique_ptr<IppClient> load_ipp_client();

}  // namespace tandem::press
